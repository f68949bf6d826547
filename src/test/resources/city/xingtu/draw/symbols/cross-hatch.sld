<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Cross-hatch</Title>
  <Rule><PolygonSymbolizer>
    <Fill><GraphicFill><Graphic>
      <Mark><WellKnownName>shape://times</WellKnownName><Stroke><CssParameter name="stroke">#8e44ad</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke></Mark>
      <Size>12</Size>
    </Graphic></GraphicFill></Fill>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
