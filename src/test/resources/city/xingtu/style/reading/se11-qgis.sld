<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" version="1.1.0">
  <NamedLayer>
    <se:Name>parks</se:Name>
    <UserStyle>
      <se:Name>parks</se:Name>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>big</se:Name>
          <se:Description><se:Title>Big parks</se:Title><se:Abstract>ten hectares</se:Abstract></se:Description>
          <ogc:Filter><ogc:PropertyIsGreaterThanOrEqualTo><ogc:PropertyName>area</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:PropertyIsGreaterThanOrEqualTo></ogc:Filter>
          <se:MaxScaleDenominator>50000</se:MaxScaleDenominator>
          <se:PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Fill><se:SvgParameter name="fill">
              <se:Recode fallback="#000000"><se:LookupValue><ogc:PropertyName>kind</ogc:PropertyName></se:LookupValue>
                <se:MapItem><se:Data>wood</se:Data><se:Value>#228b22</se:Value></se:MapItem></se:Recode>
            </se:SvgParameter></se:Fill>
            <se:Stroke><se:SvgParameter name="stroke">#232323</se:SvgParameter><se:SvgParameter name="stroke-width">0.26</se:SvgParameter><se:SvgParameter name="stroke-linejoin">miter</se:SvgParameter></se:Stroke>
          </se:PolygonSymbolizer>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark><se:WellKnownName>diamond</se:WellKnownName></se:Mark>
              <se:Size>7</se:Size>
              <se:Displacement><se:DisplacementX>1</se:DisplacementX><se:DisplacementY>2</se:DisplacementY></se:Displacement>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:GraphicStroke><se:Graphic><se:Mark><se:WellKnownName>cross2</se:WellKnownName></se:Mark></se:Graphic></se:GraphicStroke>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:TextSymbolizer>
            <se:Label>No. <ogc:PropertyName>no</ogc:PropertyName></se:Label>
            <se:LabelPlacement><se:LinePlacement><se:IsRepeated>true</se:IsRepeated><se:Gap>120</se:Gap><se:GeneralizeLine>true</se:GeneralizeLine></se:LinePlacement></se:LabelPlacement>
            <se:VendorOption name="maxAngleDelta">22</se:VendorOption>
          </se:TextSymbolizer>
          <se:RasterSymbolizer/>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
  <NamedLayer><se:Name>water</se:Name><NamedStyle><se:Name>water-en</se:Name></NamedStyle></NamedLayer>
</StyledLayerDescriptor>
