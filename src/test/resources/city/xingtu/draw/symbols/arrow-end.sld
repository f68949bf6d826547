<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>An arrow at the end</Title>
  <Rule><LineSymbolizer><Stroke><CssParameter name="stroke">#2c3e50</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke></LineSymbolizer>
  <PointSymbolizer>
    <Geometry><ogc:Function name="endPoint"><ogc:PropertyName>geometry</ogc:PropertyName></ogc:Function></Geometry>
    <Graphic><Mark><WellKnownName>shape://carrow</WellKnownName><Fill><CssParameter name="fill">#2c3e50</CssParameter></Fill></Mark><Size>12</Size>
    <Rotation><ogc:Function name="endAngle"><ogc:PropertyName>geometry</ogc:PropertyName></ogc:Function></Rotation></Graphic>
  </PointSymbolizer></Rule>
</FeatureTypeStyle>
